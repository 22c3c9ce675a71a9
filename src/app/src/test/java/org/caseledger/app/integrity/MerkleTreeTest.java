package org.caseledger.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree is that of RFC 6962 and RFC 9162: as published by Certificate Transparency, and by the RFC's own words. */
class MerkleTreeTest {

    private static final int SIZE_MAX = 130;

    /** The leaves that the reference implementations of Certificate Transparency publish roots and proofs of. */
    private static final List<byte[]> PUBLISHED = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(TreeHash::leaf)
            .toList();

    private static final List<byte[]> MADE = IntStream.range(0, SIZE_MAX)
            .mapToObj(at -> TreeHash.leaf(("line " + at).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static List<String> hex(List<byte[]> proof) {
        return proof.stream().map(MerkleTreeTest::hex).toList();
    }

    private static Peaks grown(List<byte[]> leaves) {
        Peaks peaks = Peaks.NONE;
        for (byte[] leaf : leaves) {
            peaks = peaks.with(leaf).peaks();
        }
        return peaks;
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void thePublishedRoots(int size, String root) {
        assertThat(hex(new MerkleTree(new NaiveTree(PUBLISHED)).root(size))).isEqualTo(root);
        assertThat(hex(grown(PUBLISHED.subList(0, size)).root())).isEqualTo(root);
    }

    private static Stream<Arguments> publishedPaths() {
        return Stream.of(
                Arguments.of(0, 1, List.of()),
                Arguments.of(
                        0,
                        8,
                        List.of(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        5,
                        8,
                        List.of(
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(2, 3, List.of("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
                Arguments.of(
                        1,
                        5,
                        List.of(
                                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
    }

    @ParameterizedTest
    @MethodSource("publishedPaths")
    void thePublishedProofsOfInclusion(int index, int size, List<String> proof) {
        assertThat(hex(new MerkleTree(new NaiveTree(PUBLISHED)).inclusion(index, size)))
                .isEqualTo(proof);
    }

    private static Stream<Arguments> publishedConsistency() {
        return Stream.of(
                Arguments.of(1, 1, List.of()),
                Arguments.of(
                        1,
                        8,
                        List.of(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
                Arguments.of(
                        6,
                        8,
                        List.of(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
                Arguments.of(
                        2,
                        5,
                        List.of(
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
    }

    @ParameterizedTest
    @MethodSource("publishedConsistency")
    void thePublishedProofsOfConsistency(int from, int to, List<String> proof) {
        assertThat(hex(new MerkleTree(new NaiveTree(PUBLISHED)).consistency(from, to)))
                .isEqualTo(proof);
    }

    @Test
    void ofEverySizeItIsWhatTheDefinitionSays() {
        MerkleTree tree = new MerkleTree(new NaiveTree(MADE));
        Peaks peaks = Peaks.NONE;
        for (int size = 0; size <= SIZE_MAX; size++) {
            List<byte[]> leaves = MADE.subList(0, size);
            byte[] root = NaiveTree.root(leaves);
            assertThat(tree.root(size)).as("root of %s", size).isEqualTo(root);
            assertThat(peaks.root()).as("peaks of %s", size).isEqualTo(root);
            assertThat(Peaks.of(size, peaks.bytes()).root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusion(index, size);
                assertThat(hex(proof)).isEqualTo(hex(NaiveTree.path(index, leaves)));
                assertThat(Proofs.includes(index, size, MADE.get(index), proof, root))
                        .isTrue();
            }
            for (int from = 1; from <= size; from++) {
                List<byte[]> proof = tree.consistency(from, size);
                assertThat(hex(proof)).isEqualTo(hex(NaiveTree.subproof(from, leaves, true)));
                assertThat(Proofs.extend(from, size, NaiveTree.root(MADE.subList(0, from)), root, proof))
                        .isTrue();
            }
            if (size < SIZE_MAX) {
                Peaks.Grown grown = peaks.with(MADE.get(size));
                assertThat(grown.subtree()).isEqualTo(new NaiveTree(MADE).subtree(size + 1L));
                peaks = grown.peaks();
            }
        }
    }

    @Test
    void aProofOfSomethingElseProvesNothing() {
        MerkleTree tree = new MerkleTree(new NaiveTree(MADE));
        for (int size = 2; size <= 40; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusion(index, size);
                byte[] leaf = MADE.get(index);
                assertThat(Proofs.includes(index, size, MADE.get((index + 1) % size), proof, root))
                        .isFalse();
                assertThat(Proofs.includes((index + 1) % size, size, leaf, proof, root))
                        .isFalse();
                assertThat(Proofs.includes(index, size, leaf, proof, tree.root(size + 1L)))
                        .isFalse();
                assertThat(Proofs.includes(index, size, leaf, proof.subList(1, proof.size()), root))
                        .isFalse();
                assertThat(Proofs.includes(index, size, leaf, changed(proof), root))
                        .isFalse();
            }
            for (int from = 1; from < size; from++) {
                List<byte[]> proof = tree.consistency(from, size);
                byte[] first = tree.root(from);
                assertThat(Proofs.extend(from, size, tree.root(from + 1L), root, proof))
                        .isFalse();
                assertThat(Proofs.extend(from, size, first, tree.root(size + 1L), proof))
                        .isFalse();
                assertThat(Proofs.extend(from, size, first, root, changed(proof)))
                        .isFalse();
                assertThat(Proofs.extend(from, size, first, root, proof.subList(1, proof.size())))
                        .isFalse();
            }
        }
        assertThat(Proofs.includes(0, 0, MADE.getFirst(), List.of(), TreeHash.empty()))
                .isFalse();
        assertThat(Proofs.extend(3, 2, tree.root(3), tree.root(2), List.of())).isFalse();
    }

    private static List<byte[]> changed(List<byte[]> proof) {
        List<byte[]> changed = new ArrayList<>(proof);
        byte[] last = proof.getLast().clone();
        last[31] ^= 1;
        changed.set(changed.size() - 1, last);
        return changed;
    }

    @Test
    void whatIsNoTreeIsRefused() {
        MerkleTree tree = new MerkleTree(new NaiveTree(MADE));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Peaks.of(3, new byte[32]));
    }
}
