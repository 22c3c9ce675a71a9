/**
 * What the program answers: records that are the contract.
 *
 * <ul>
 *   <li>A record that implements {@link org.caseledger.app.answer.Document} is a document of its own; {@code --json} prints
 *       it, a JSON Schema is made from it into {@code docs/answers}, and approval files hold examples. Its parts are
 *       records, too, nested in it or, where several answers have them, beside it.
 *   <li>The components are the JSON's members, in order and by name. They hold the ledger's own values ({@code Money},
 *       {@code BigDecimal} hours, {@code LocalDate}, {@code Instant}, {@code DateSpan}, enumerations, {@code Working},
 *       events), never words for a reader or an amount as text; {@code LedgerJson} knows how each is written.
 *   <li>A part that may be absent is {@code @Nullable} and left out of the JSON. Where the contract prints {@code null}
 *       the component has {@code @JsonInclude(ALWAYS)}; where it leaves an empty list out, {@code NON_EMPTY}. What only
 *       the layout needs has {@code @JsonIgnore}. A name that Java keeps for itself is given by {@code @JsonProperty}.
 *   <li>A static factory {@code of} makes it from the ledger's values, and does all computing, sorting and choosing.
 *       Methods are not named {@code get…} or {@code is…}: Jackson would print them.
 *   <li>Text ({@code app.text}) and pages ({@code app.web}) lay an answer out: they align, fold, page, link, show
 *       instants in the ledger's time zone and say what is absent. They don't ask the ledger and don't compute.
 * </ul>
 */
@NullMarked
package org.caseledger.app.answer;

import org.jspecify.annotations.NullMarked;
