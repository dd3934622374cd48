package io.startier.dashboard;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Two to four customers side by side, and who of them goes first (row T15). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class ComparePage {

    private static final List<String> TONES = List.of("accent", "gold", "good", "bad");

    private final CompareQuery query;

    ComparePage(CompareQuery query) {
        this.query = query;
    }

    /** @param q text to look for another customer by, in names and codes */
    @GetMapping("/compare")
    String show(
            @RequestParam(name = "c", defaultValue = "") List<String> codes,
            @RequestParam(required = false) String q,
            CurrentUser user,
            Model model) {
        var comparison = query.of(codes, user);
        var chosen = comparison.customers().stream().map(Compared::code).toList();
        model.addAttribute("section", "compare");
        model.addAttribute("comparison", comparison);
        model.addAttribute("q", q);
        model.addAttribute("mayAdd", chosen.size() < CompareQuery.MOST);
        model.addAttribute("offers", query.offers(q, chosen, user));
        model.addAttribute(
                "with", chosen.stream().collect(Collectors.toMap(code -> code, code -> without(chosen, code))));
        model.addAttribute("here", address(chosen));
        if (comparison.basis() != null) {
            model.addAttribute("basis", comparison.basis());
            model.addAttribute("asOf", comparison.basis().asOf());
        }
        if (chosen.size() > 1) {
            model.addAttribute("tables", CompareTable.of(comparison.customers()));
            model.addAttribute("chart", chart(comparison));
        }
        return "dashboard/compare";
    }

    /**
     * Row T15. {@code order} is the ranking, first to last, each with the reason over the next one.
     *
     * @param codes two to four customers; 422 for more than four, 404 where the caller does not see one of them
     */
    @GetMapping("/api/compare")
    @ResponseBody
    Comparison compare(@RequestParam(name = "c") List<String> codes, CurrentUser user) {
        return query.of(codes, user);
    }

    private static String without(List<String> codes, String code) {
        return address(codes.stream().filter(other -> !other.equals(code)).toList());
    }

    private static String address(List<String> codes) {
        var address = UriComponentsBuilder.fromPath("/compare");
        for (int i = 0; i < codes.size(); i++) {
            address.queryParam("c", "{c" + i + "}");
        }
        return address.encode().buildAndExpand(codes.toArray()).toUriString();
    }

    private static Chart chart(Comparison comparison) {
        var years = new TreeSet<Integer>();
        comparison.customers().forEach(one -> one.years().forEach(year -> years.add(year.year())));
        var series = new ArrayList<Chart.Series>();
        for (var customer : comparison.customers()) {
            series.add(Chart.Series.of(
                    customer.name(), TONES.get(series.size()), sales(customer, years), hrefs(customer, years)));
        }
        return Chart.of("line", "money", years.stream().map(String::valueOf).toList(), series);
    }

    private static List<BigDecimal> sales(Compared customer, TreeSet<Integer> years) {
        Map<Integer, BigDecimal> byYear = customer.years().stream()
                .collect(Collectors.toMap(Compared.YearSales::year, Compared.YearSales::sales));
        return years.stream()
                .map(year -> byYear.getOrDefault(year, BigDecimal.ZERO))
                .toList();
    }

    private static List<String> hrefs(Compared customer, TreeSet<Integer> years) {
        return years.stream()
                .map(year -> UriComponentsBuilder.fromPath("/customers/{code}/orders")
                        .queryParam("year", year)
                        .encode()
                        .buildAndExpand(customer.code())
                        .toUriString())
                .toList();
    }
}
