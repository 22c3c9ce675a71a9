/**
 * Mail: each person's digest of the day, and what has become critical, at once. Who decides that a mail leaves ({@link
 * org.caseledger.app.mail.DailyPass}, {@link org.caseledger.app.mail.UrgentMail}) writes that into the outbox with what it
 * tells; who carries it ({@link org.caseledger.app.mail.Postman}) writes the letter when it leaves, from what is so then and as
 * far as the person sees it. A letter says claim numbers, rules and days, and no names or findings: mail isn't sealed. And the
 * checkpoint of each day ({@link org.caseledger.app.mail.DailyCheckpoint}), which leaves by mail and by other ways ({@link
 * org.caseledger.app.mail.CheckpointCarrier}), stamped first where an authority is named.
 */
@NullMarked
package org.caseledger.app.mail;

import org.jspecify.annotations.NullMarked;
