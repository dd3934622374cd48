package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.dashboard.Compared.ClassOf;
import io.startier.dashboard.Compared.YearSales;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.tiering.ClassTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads two to four customers, all of whom the reader sees (row T15). */
@Component
class CompareQuery {

    static final int MOST = 4;

    private static final int YEARS = 5;
    private static final int OFFERED = 8;

    /** Kinds of classes with their columns, as the page lists them. */
    static final Map<String, String> KINDS = kinds(
            "ABC", "abc",
            "RFM_SEGMENT", "rfm_segment",
            "RFM_GROUP", "rfm_group",
            "QUADRANT", "quadrant",
            "EIGHT_CLASS", "eight_class",
            "VALUE", "value_class",
            "KAISM", "kaism",
            "STRATEGIC", "strategic_class",
            "PYRAMID", "pyramid");

    /** Somebody to add. */
    record Offer(String code, String name) {}

    private final JdbcClient jdbc;
    private final Bases bases;
    private final ClassTexts texts;

    CompareQuery(JdbcClient jdbc, Bases bases, ClassTexts texts) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.texts = texts;
    }

    /**
     * @param codes in the wished order; twice the same counts once
     * @throws Invalid for more than four
     * @throws NotFound when the user does not see one of them
     */
    Comparison of(List<String> codes, CurrentUser user) {
        var wanted = new LinkedHashSet<>(codes);
        if (wanted.size() > MOST) {
            throw new Invalid("c", "compare.tooMany", MOST);
        }
        var basis = bases.of(Slice.of(user, Filter.NONE)).orElse(null);
        return Comparison.of(
                basis,
                wanted.stream().map(code -> compared(code, user.scope(), basis)).toList());
    }

    private Compared compared(String code, Scope scope, Basis basis) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.star_in_force as star_now, o.name as owner_name,
                               t.name as team_name, r.*
                        %s c.code = :code and %s
                        """.formatted(Slice.CUSTOMERS, scope.on("c")))
                .param("code", code)
                .params(scope.parameters())
                .query((row, n) -> compared(row, basis))
                .optional()
                .orElseThrow(() -> new NotFound("customer"));
    }

    private Compared compared(ResultSet row, Basis basis) throws SQLException {
        var figures = new ComparedFigures(columns(row));
        return figures.with(years(row.getLong("id"), basis), classes(figures));
    }

    /** By name; of several columns with one name the first counts. */
    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        var columns = new HashMap<String, Object>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.putIfAbsent(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), row.getObject(i));
        }
        return columns;
    }

    private List<ClassOf> classes(ComparedFigures figures) {
        return KINDS.entrySet().stream()
                .map(kind -> classOf(kind.getKey(), figures.text(kind.getValue())))
                .filter(Objects::nonNull)
                .toList();
    }

    private ClassOf classOf(String kind, String value) {
        return value == null ? null : new ClassOf(kind, value, texts.label(kind, value));
    }

    private List<YearSales> years(long customerId, Basis basis) {
        int last = basis == null ? Integer.MAX_VALUE : basis.asOf().getYear();
        var newestFirst = jdbc.sql("""
                        select fiscal_year, sales from customer_year
                        where customer_id = ? and fiscal_year <= ? order by fiscal_year desc limit ?
                        """)
                .params(customerId, last, YEARS)
                .query((row, n) -> new YearSales(row.getInt(1), row.getBigDecimal(2)))
                .list();
        return newestFirst.stream()
                .sorted(Comparator.comparingInt(YearSales::year))
                .toList();
    }

    /** Those whom the reader sees and who are called so, by name or code; nobody for an empty text. */
    List<Offer> offers(String text, List<String> chosen, CurrentUser user) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return jdbc
                .sql("""
                        select c.code, c.name from customer c
                        where %s and c.search_text like :pattern escape '!' order by c.name, c.code limit :most
                        """.formatted(user.scope().on("c")))
                .params(user.scope().parameters())
                .param("pattern", pattern)
                .param("most", OFFERED + MOST)
                .query(Offer.class)
                .list()
                .stream()
                .filter(offer -> !chosen.contains(offer.code()))
                .limit(OFFERED)
                .toList();
    }

    private static Map<String, String> kinds(String... kindsAndColumns) {
        var kinds = new LinkedHashMap<String, String>();
        for (int i = 0; i < kindsAndColumns.length; i += 2) {
            kinds.put(kindsAndColumns[i], kindsAndColumns[i + 1]);
        }
        return kinds;
    }
}
