package org.caseledger.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, its bytes say. */
class DocumentTypeTest {

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[64];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isToldByContent(DocumentType type, byte[] content) {
        assertThat(DocumentType.of(content)).contains(type);
        assertThat(DocumentType.objection("anything.exe", content)).isEmpty();
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(DocumentType.PDF, Samples.pdf("x")),
                arguments(DocumentType.PNG, Samples.png()),
                arguments(DocumentType.JPEG, bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F')),
                arguments(DocumentType.TIFF, bytes('I', 'I', '*', 0, 8, 0, 0, 0)),
                arguments(DocumentType.HEIC, bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c')),
                arguments(DocumentType.TEXT, Samples.text("Called her at noon.\nNo answer.\n")),
                arguments(DocumentType.MAIL, Samples.mail("doc@clinic.example", "Note", "Hello")),
                arguments(DocumentType.WORD, Samples.zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")),
                arguments(
                        DocumentType.SHEET,
                        Samples.zip(
                                "[Content_Types].xml", "xl/workbook.xml", "xl/printerSettings/printerSettings1.bin")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsUnknownOrMayRunIsRefusedWithTheRemedy(byte[] content, String words) {
        assertThat(DocumentType.objection("report.pdf", content)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("type-not-kept");
            assertThat(refusal.message()).contains("report.pdf", words, "Print it to a PDF");
        });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(bytes('M', 'Z', 0x90, 0, 3), "x-"),
                arguments(bytes(0x7f, 'E', 'L', 'F', 2, 1, 1), "x-"),
                arguments(bytes(1, 2, 3, 4), "something unknown"),
                arguments(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "of the old kind"),
                arguments(Samples.text("<!DOCTYPE html><html><body>x</body></html>"), "web page"),
                arguments(Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"), "svg"),
                arguments(Samples.text("#!/bin/sh\nrm -rf /\n"), "sh"),
                arguments(Samples.text("@echo off\r\ndel *.*\r\n"), ""),
                arguments(Samples.text("text first, and <script>alert(1)</script>"), ""),
                arguments(Samples.zip("readme.txt"), "an archive"),
                arguments(
                        Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "office file with macros"),
                arguments(
                        Samples.zip("[Content_Types].xml", "xl/workbook.xml", "xl/embeddings/oleObject1.bin"),
                        "office file with macros"));
    }

    @Test
    void anOfficeFileThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(DocumentType.BYTES_MAX);
        assertThat(DocumentType.objection("bomb.docx", bytes.toByteArray())).isPresent();
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(DocumentType.objection("a.pdf", new byte[0]))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("empty-file"));
        assertThat(DocumentType.objection("a.pdf", new byte[DocumentType.BYTES_MAX + 1]))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("file-too-large"));
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, note.pdf, note.pdf",
        "PDF, C:\\scans\\Note 1.PDF, Note 1.pdf",
        "PDF, ../../etc/passwd, passwd.pdf",
        "PDF, evil.pdf.exe, evil.pdf.exe.pdf",
        "TEXT, run.bat, run.bat.txt",
        "TEXT, hours.csv, hours.csv",
        "PNG, '', document.png",
        "MAIL, .eml, eml.eml"
    })
    void aNameIsPlainAndEndsAsSuchFilesDo(DocumentType type, String given, String name) {
        assertThat(type.name(given)).isEqualTo(name);
    }

    @Test
    void aNameIsShort() {
        assertThat(DocumentType.PDF.name("x".repeat(5_000) + "\u202e\n.pdf")).hasSizeLessThan(160);
    }
}
