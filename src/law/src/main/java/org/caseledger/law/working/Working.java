package org.caseledger.law.working;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one value came about: a tree that a person can follow with a desk calculator.
 *
 * <p>A leaf is an input: a recorded fact (then {@code entry} is the event that recorded it), a row of a legal table
 * (then {@code source} and {@code status} say where it was read and how sure it is) or a parameter of a policy. An
 * inner node is either a calculation, whose {@code formula} over the names of its inputs gives its value again, or a
 * decision, where a {@code rule} in words chose: which days are payable, who is eligible, which bracket applies.
 *
 * @param name what the value is, in the trade's words, such as {@code daily rate}
 * @param value the value as printed, such as {@code 85.48} or {@code 2022-01-11}
 * @param formula the calculation over the inputs' names; absent for an input and a decision
 * @param rule what decided, in words; absent for an input and a calculation
 * @param citation statute, rule or policy section that prescribes it
 * @param rounding the rounding step in words, where there is one
 * @param source where the number was read
 * @param status how sure the number is; absent for facts
 * @param entry the ledger entry (event id) that the value was read from, a fact's or an adopted row's
 * @param inputs the workings of what went into it
 */
public record Working(
        String name,
        String value,
        @Nullable String formula,
        @Nullable String rule,
        @Nullable String citation,
        @Nullable String rounding,
        @Nullable String source,
        @Nullable Status status,
        @Nullable String entry,
        List<Working> inputs)
        implements Explained {

    public Working {
        inputs = List.copyOf(inputs);
    }

    /** An input that is neither cited nor recorded, such as a number of days counted from others. */
    public static Working input(String name, Object value) {
        return new Working(name, show(value), null, null, null, null, null, null, null, List.of());
    }

    /** A fact recorded in the ledger by {@code entry}. */
    public static Working fact(String name, Object value, String entry) {
        return new Working(name, show(value), null, null, null, null, null, null, entry, List.of());
    }

    /** A parameter of law or policy with its citation. */
    public static Working parameter(String name, Object value, String citation, String source, Status status) {
        return new Working(name, show(value), null, null, citation, null, source, status, null, List.of());
    }

    /** A calculation: {@code formula} over the names of {@code inputs}. {@link Term} makes most of them. */
    public static Working calculation(
            String name,
            Object value,
            String formula,
            @Nullable String citation,
            @Nullable Rounding rounding,
            List<Working> inputs) {
        String step = rounding == null ? null : rounding.toString();
        return new Working(name, show(value), formula, null, citation, step, null, null, null, inputs);
    }

    /** A decision: what {@code rule} chose, in view of {@code inputs}. */
    public static Working decision(
            String name, Object value, String rule, @Nullable String citation, List<Working> inputs) {
        return new Working(name, show(value), null, rule, citation, null, null, null, null, inputs);
    }

    /** A heading over several workings: {@code value} sums them up in words. */
    public static Working over(String name, String value, String citation, List<Working> inputs) {
        return new Working(name, value, null, null, citation, null, null, null, null, inputs);
    }

    /** {@inheritDoc} It is said already. */
    @Override
    public Working working() {
        return this;
    }

    /** The same node under another name. */
    public Working named(String other) {
        return new Working(other, value, formula, rule, citation, rounding, source, status, entry, inputs);
    }

    /** The same node, read from the ledger's entry {@code from}; null for one that was not. */
    public Working readFrom(@Nullable String from) {
        return new Working(name, value, formula, rule, citation, rounding, source, status, from, inputs);
    }

    /** The same node over other inputs. */
    public Working withInputs(List<Working> others) {
        return new Working(name, value, formula, rule, citation, rounding, source, status, entry, others);
    }

    /** The ledger entries that the tree was read from, in the order in which it names them. */
    public Set<String> entries() {
        Set<String> entries = new LinkedHashSet<>();
        walk(node -> {
            if (node.entry != null) {
                entries.add(node.entry);
            }
        });
        return entries;
    }

    /** The least sure status in the tree; verified where nothing in it says otherwise. */
    public Status leastSure() {
        Status[] least = {Status.VERIFIED};
        walk(node -> {
            if (node.status != null && node.status.compareTo(least[0]) > 0) {
                least[0] = node.status;
            }
        });
        return least[0];
    }

    /** Visits this node and every input, depth first. */
    public void walk(Consumer<Working> visitor) {
        visitor.accept(this);
        inputs.forEach(input -> input.walk(visitor));
    }

    /**
     * The tree as indented text, one line a node, ending with a line break. What has been shown once, with all that it
     * comes from, is afterwards named with its value only and {@code as above}.
     */
    public String text() {
        StringBuilder out = new StringBuilder();
        print(out, "", new HashSet<>());
        return out.toString();
    }

    private void print(StringBuilder out, String indent, Set<Working> shown) {
        out.append(indent).append(name).append(": ").append(value);
        if (!shown.add(this) && (source != null || !inputs.isEmpty())) {
            out.append("  (as above)\n");
            return;
        }
        if (formula != null) {
            out.append("  = ").append(formula);
        }
        if (rule != null) {
            out.append("  by the rule: ").append(rule);
        }
        if (rounding != null) {
            out.append(", ").append(rounding);
        }
        if (citation != null) {
            out.append("  [").append(citation).append(']');
        }
        if (status != null) {
            out.append("  (").append(status);
            if (source != null) {
                out.append(": ").append(source);
            }
            out.append(')');
        }
        if (entry != null) {
            out.append("  <").append(entry).append('>');
        }
        out.append('\n');
        inputs.forEach(input -> input.print(out, indent + "  ", shown));
    }

    private static String show(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }
}
