package io.startier.profile;

import static io.startier.profile.CardField.Kind.CURRENCY;
import static io.startier.profile.CardField.Kind.LINE;
import static io.startier.profile.CardField.Kind.MONEY;
import static io.startier.profile.CardField.Kind.PERCENT;
import static io.startier.profile.CardField.Kind.RECORD;
import static io.startier.profile.CardField.Kind.TEXT;
import static io.startier.profile.Section.COMPETITORS;
import static io.startier.profile.Section.CREDIT;
import static io.startier.profile.Section.FINANCE;
import static io.startier.profile.Section.MARKET;
import static io.startier.profile.Section.OVERVIEW;
import static io.startier.profile.Section.STRATEGY;
import static io.startier.profile.Section.STRENGTHS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of the card (row P1): this table drives the form, the completeness and the comparison. A new field is one line
 * here and its name {@code profile.field.<key>} in each language. A sensitive one changes only with the owner's confirmation.
 */
public enum CardField {
    NAME(OVERVIEW, RECORD, 1),
    ADDRESS(OVERVIEW, RECORD, 1),
    PHONE(OVERVIEW, RECORD, 1),
    FOUNDED(OVERVIEW, RECORD, 1),
    STAFF(OVERVIEW, RECORD, 1),
    LEGAL_REPRESENTATIVE(OVERVIEW, LINE, 2),
    CAPITAL(OVERVIEW, LINE, 2, true),
    MANAGEMENT(OVERVIEW, TEXT, 2, true),
    BANK(OVERVIEW, LINE, 1),
    FINANCE_CURRENCY(FINANCE, CURRENCY, 0),
    SALES(FINANCE, MONEY, 2),
    CASH_FLOW(FINANCE, MONEY, 1),
    MARKET_SHARE(FINANCE, PERCENT, 1),
    COSTS(FINANCE, MONEY, 1),
    EXPENSES(FINANCE, MONEY, 1),
    PROFIT(FINANCE, MONEY, 2),
    INTEREST(FINANCE, MONEY, 1),
    SOURCE(FINANCE, LINE, 1),
    CREDIT_LIMIT(CREDIT, MONEY, 2, true),
    CREDIT_CURRENCY(CREDIT, CURRENCY, 0, true),
    PAYMENT_TERMS(CREDIT, LINE, 2, true),
    BANK_RATING(CREDIT, LINE, 1),
    MARKETING(MARKET, TEXT, 1),
    COMPETITION(MARKET, TEXT, 1),
    IMAGE(MARKET, TEXT, 1),
    STRENGTH(STRENGTHS, TEXT, 2),
    WEAKNESS(STRENGTHS, TEXT, 2),
    COMPETITOR(COMPETITORS, LINE, 2),
    COMPETITOR_SHARE(COMPETITORS, PERCENT, 1),
    COMPETITOR_STRENGTH(COMPETITORS, TEXT, 1),
    ANSWER(COMPETITORS, TEXT, 2),
    OUR_STRATEGY(STRATEGY, TEXT, 3);

    /** What is written in it. */
    enum Kind {
        /** Stands in the customer record and is changed there. */
        RECORD,
        LINE,
        TEXT,
        /** An amount in the currency that the same section names. */
        MONEY,
        /** 0–100. */
        PERCENT,
        CURRENCY
    }

    private final Section section;
    private final Kind kind;
    private final int weight;
    private final boolean sensitive;

    CardField(Section section, Kind kind, int weight) {
        this(section, kind, weight, false);
    }

    CardField(Section section, Kind kind, int weight, boolean sensitive) {
        this.section = section;
        this.kind = kind;
        this.weight = weight;
        this.sensitive = sensitive;
    }

    public Section section() {
        return section;
    }

    Kind kind() {
        return kind;
    }

    int weight() {
        return weight;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    /** Whether it is written on the card itself, not in the customer record. */
    public boolean isWritten() {
        return kind != RECORD;
    }

    /** As it stands in forms, the database and message keys. */
    public String key() {
        var words = name().split("_");
        var key = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (int at = 1; at < words.length; at++) {
            key.append(words[at].charAt(0)).append(words[at].substring(1).toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }

    /** Message key of its name. */
    public String label() {
        return "profile.field." + key();
    }

    static Optional<CardField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
