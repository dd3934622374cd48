package io.startier.engagement.complaint;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The next step of a complaint as typed; each step reads the fields that it needs.
 *
 * @param satisfied {@code yes} or {@code no}
 * @param version that of the complaint which was seen
 */
record StepForm(
        String content,
        Long responsible,
        String cause,
        String result,
        String cost,
        String hours,
        String confirmedBy,
        String confirmedOn,
        String satisfied,
        Integer version) {

    private static final int TEXT = 4000;
    private static final int SHORT = 2000;
    private static final int NAME = 200;

    /** @throws Invalid without a text */
    String text() {
        var check = new FormCheck();
        var text = required("content", check.paragraph("content", content, TEXT), check);
        check.complain();
        return text;
    }

    /** @throws Invalid for somebody else */
    long person(Collection<Long> people) {
        if (responsible == null || !people.contains(responsible)) {
            throw new Invalid("responsible", "complaint.responsible.unknown");
        }
        return responsible;
    }

    /** @throws Invalid with every field at fault */
    Complaint.Solution solution() {
        var check = new FormCheck();
        var why = required("cause", check.paragraph("cause", cause, SHORT), check);
        var what = required("result", check.paragraph("result", result, SHORT), check);
        var money = cost == null || cost.isBlank() ? null : check.number("cost", cost, 2);
        var spent = check.number("hours", hours, 2);
        if (money != null && money.signum() < 0) {
            check.fault("cost", "complaint.cost.range");
        }
        if (spent != null && (spent.signum() <= 0 || spent.compareTo(BigDecimal.valueOf(10_000)) >= 0)) {
            check.fault("hours", "complaint.hours.range");
        }
        check.complain();
        return new Complaint.Solution(why, what, money, spent);
    }

    /** @throws Invalid with every field at fault */
    Complaint.Confirmation confirmation(LocalDate today) {
        var check = new FormCheck();
        var who = check.line("confirmedBy", confirmedBy, NAME);
        var on = check.day("confirmedOn", confirmedOn);
        if (on != null && on.isAfter(today)) {
            check.fault("confirmedOn", "form.future");
        }
        if (!"yes".equals(satisfied) && !"no".equals(satisfied)) {
            check.fault("satisfied", "form.missing");
        }
        check.complain();
        return new Complaint.Confirmation(who, on, "yes".equals(satisfied));
    }

    private static String required(String field, String text, FormCheck check) {
        if (text == null) {
            check.fault(field, "form.missing");
        }
        return text;
    }
}
