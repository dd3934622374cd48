package io.startier.importing;

/** What an import can write. */
enum RecordType {
    TEAM,
    USER,
    CUSTOMER,
    /** The estimate that a customer file brings: dated today, if it says something new. */
    CURRENT_POTENTIAL,
    POTENTIAL,
    CONTACT,
    PRODUCT,
    RATE,
    ORDER,
    ORDER_LINE,
    INVOICE,
    PAYMENT,
    ACTIVITY,
    SCORE
}
