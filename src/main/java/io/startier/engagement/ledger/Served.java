package io.startier.engagement.ledger;

import io.startier.engagement.ledger.Line.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What one customer was promised and got from a day until today (row G1). A contact is a day with a visit, a video meeting or a
 * call; answers, solutions and commitments are those that fell due before today, the others those in time.
 *
 * @param from first day that counts
 * @param days from that day to today, which is not over and promises nothing yet; 0 or more
 * @param visitDays days that the star in force lets pass between two contacts, from 1 on
 * @param whole whether the customer is counted for the whole period
 * @param prospect whether it is still to be won, which takes what it takes
 * @param contactCost what the contacts cost in base currency
 * @param commitmentsLate done after their day; {@code commitmentsOpen} not done yet
 * @param orderValue a year, the greater of actual and potential in base currency; null before the first assessment
 */
record Served(
        LocalDate from,
        int days,
        int visitDays,
        boolean whole,
        boolean prospect,
        long contacts,
        BigDecimal contactCost,
        long answers,
        long answersKept,
        long solutions,
        long solutionsKept,
        long commitments,
        long commitmentsKept,
        long commitmentsLate,
        long commitmentsOpen,
        BigDecimal orderValue) {

    private static final int CENTS = 2;

    /** A contact is due when its whole interval has passed. */
    static long contactsPromised(int days, int visitDays) {
        return days / visitDays;
    }

    public long contactsPromised() {
        return contactsPromised(days, visitDays);
    }

    /** Contacts above the promise, below 0 where they are fewer. */
    public long moreContacts() {
        return contacts - contactsPromised();
    }

    public List<Line> lines() {
        return List.of(
                new Line(Kind.CONTACTS, contactsPromised(), contacts),
                new Line(Kind.ANSWERS, answers, answersKept),
                new Line(Kind.SOLUTIONS, solutions, solutionsKept),
                new Line(Kind.COMMITMENTS, commitments, commitmentsKept));
    }

    /** Every promise counts once, whatever it is. */
    public long promised() {
        return lines().stream().mapToLong(Line::promised).sum();
    }

    public long kept() {
        return lines().stream().mapToLong(Line::kept).sum();
    }

    /** 0–1; null where nothing was promised. */
    public BigDecimal share() {
        return Line.share(kept(), promised());
    }

    public Verdict verdict(Limits limits) {
        if (BigDecimal.valueOf(kept()).compareTo(times(promised(), limits.keptShare())) < 0) {
            return Verdict.UNDER;
        }
        if (isOverServed(limits)) {
            return Verdict.OVER;
        }
        return promised() == 0 ? Verdict.NOTHING : Verdict.KEPT;
    }

    private boolean isOverServed(Limits limits) {
        return !prospect
                && contactsPromised() > 0
                && moreContacts() >= limits.moreContacts()
                && BigDecimal.valueOf(contacts).compareTo(times(contactsPromised(), limits.contactFactor())) >= 0;
    }

    /**
     * In base currency: of an under-served customer the annual order value that its star rests on, of an over-served one the
     * part of its contacts' cost that is above the promise; null of all others and where it is not known.
     */
    public BigDecimal atStake(Limits limits) {
        return switch (verdict(limits)) {
            case UNDER -> orderValue == null ? null : orderValue.setScale(CENTS, RoundingMode.HALF_UP);
            case OVER -> costAbovePromise();
            default -> null;
        };
    }

    private BigDecimal costAbovePromise() {
        return contactCost
                .multiply(BigDecimal.valueOf(moreContacts()))
                .divide(BigDecimal.valueOf(contacts), CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal times(long number, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(number));
    }
}
