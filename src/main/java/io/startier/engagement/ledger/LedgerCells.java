package io.startier.engagement.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads what {@link ServiceLedger} asks for. */
final class LedgerCells {

    private LedgerCells() {}

    /** @param from first day of the period */
    static LedgerRow row(ResultSet row, Limits limits, LocalDate from) throws SQLException {
        return new LedgerRow(
                row.getString("code"),
                row.getString("name"),
                row.getObject("star_in_force", Integer.class),
                row.getString("owner"),
                row.getString("team"),
                served(row, from),
                limits);
    }

    private static Served served(ResultSet row, LocalDate from) throws SQLException {
        var first = row.getObject("from_day", LocalDate.class);
        return new Served(
                first,
                row.getInt("days"),
                row.getInt("visit_days"),
                first.equals(from),
                row.getBoolean("prospect"),
                row.getLong("contacts"),
                row.getBigDecimal("contact_cost"),
                row.getLong("answers"),
                row.getLong("answers_kept"),
                row.getLong("solutions"),
                row.getLong("solutions_kept"),
                row.getLong("commitments"),
                row.getLong("commitments_kept"),
                row.getLong("commitments_late"),
                row.getLong("commitments_open"),
                row.getBigDecimal("order_value"));
    }

    static StarLine starLine(ResultSet row) throws SQLException {
        return new StarLine(
                row.getObject("star", Integer.class),
                row.getLong("customers"),
                row.getLong("contacts_promised"),
                row.getLong("contacts"),
                row.getLong("complaints_promised"),
                row.getLong("complaints_kept"),
                row.getLong("commitments"),
                row.getLong("commitments_kept"),
                row.getLong("promised"),
                row.getLong("kept"),
                row.getLong("under_served"),
                row.getBigDecimal("under_stake"),
                row.getLong("over_served"),
                row.getBigDecimal("over_stake"));
    }
}
