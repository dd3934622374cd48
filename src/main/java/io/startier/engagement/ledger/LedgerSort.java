package io.startier.engagement.ledger;

/** In which order the ledger stands; equal ones by code. */
enum LedgerSort {
    STAKE("l.at_stake desc nulls last"),
    SHARE("l.kept_share nulls last, l.at_stake desc nulls last"),
    MISSED("l.promised - l.kept desc, l.at_stake desc nulls last"),
    MORE("l.contacts - l.contacts_promised desc, l.at_stake desc nulls last"),
    STAR("l.star_in_force desc nulls last, l.at_stake desc nulls last"),
    NAME("l.name");

    private final String columns;

    LedgerSort(String columns) {
        this.columns = columns;
    }

    String orderBy() {
        return " order by " + columns + ", l.code";
    }
}
