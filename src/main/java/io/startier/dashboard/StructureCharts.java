package io.startier.dashboard;

import io.startier.dashboard.Structure.Group;
import io.startier.dashboard.Structure.Tally;
import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the structure; every mark leads to the customers behind it. */
@Component
class StructureCharts {

    /** What bars are long by. */
    enum Size {
        CUSTOMERS(tally -> BigDecimal.valueOf(tally.customers())),
        SALES(Tally::sales),
        PROFIT(Tally::profit);

        private final Function<Tally, BigDecimal> of;

        Size(Function<Tally, BigDecimal> of) {
            this.of = of;
        }

        BigDecimal of(Tally tally) {
            return of.apply(tally);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int BARS = 12;
    private static final List<Integer> HIGHEST_FIRST =
            Stream.of(5, 4, 3, 2, 1, 0).toList();

    private final Messages messages;

    StructureCharts(Messages messages) {
        this.messages = messages;
    }

    /** How each star's part of the customers, of sales and of profit differ. */
    Chart shares(Structure structure, Filter filter) {
        var sizes = List.of(Size.values());
        var categories =
                sizes.stream().map(size -> messages.of("common." + size.key())).toList();
        var series = stars(structure.company()).stream()
                .map(tally -> series(
                        tally.star(),
                        sizes.stream()
                                .map(size -> Shares.of(
                                        size.of(tally).max(BigDecimal.ZERO),
                                        size.of(structure.company().total())))
                                .toList(),
                        sizes.stream()
                                .map(size -> link(filter, structure.by(), tally.star()))
                                .toList()))
                .toList();
        return Chart.of("stacked", "percent", categories, series).lying().upTo(BigDecimal.ONE);
    }

    Chart target(Structure structure, Filter filter) {
        var levels = structure.levels();
        var categories = levels.stream().map(level -> level.star() + "★").toList();
        var links = levels.stream()
                .map(level -> link(filter, structure.by(), level.star()))
                .toList();
        return Chart.of(
                "bar",
                "percent",
                categories,
                List.of(
                        Chart.Series.of(
                                messages.of("dashboard.structure.now"),
                                "accent",
                                levels.stream()
                                        .map(TargetStructure.Level::share)
                                        .toList(),
                                links),
                        Chart.Series.of(
                                messages.of("dashboard.structure.target"),
                                "star0",
                                levels.stream()
                                        .map(TargetStructure.Level::target)
                                        .toList(),
                                links)));
    }

    /** One bar for each of the first groups; the table has them all. */
    Chart groups(Structure structure, List<Group> all, Size size, Function<Group, Filter> filterOf) {
        var groups = all.stream().limit(BARS).toList();
        var series = stars(structure.company()).stream()
                .map(tally -> series(
                        tally.star(),
                        groups.stream()
                                .map(group -> size.of(group.at(tally.star())))
                                .toList(),
                        groups.stream()
                                .map(group -> link(filterOf.apply(group), structure.by(), tally.star()))
                                .toList()))
                .toList();
        var chart = Chart.of("stacked", size == Size.CUSTOMERS ? "number" : "money", names(groups), series)
                .lying();
        return size == Size.CUSTOMERS ? chart : chart.in(structure.basis().currency());
    }

    private List<String> names(List<Group> groups) {
        return groups.stream()
                .map(group -> group.code() == null ? messages.of("dashboard.nobody") : group.name())
                .toList();
    }

    private Chart.Series series(Integer star, List<BigDecimal> values, List<String> links) {
        var name = star == null ? messages.of("star.unrated") : star + "★";
        return Chart.Series.of(name, star == null ? "none" : "star" + star, values, links);
    }

    /** From 5★ down, those without a star at the end, levels that do not occur left out. */
    private static List<Tally> stars(Group company) {
        var stars = new ArrayList<Tally>();
        HIGHEST_FIRST.forEach(star -> stars.add(company.at(star)));
        stars.add(company.at(null));
        stars.removeIf(tally -> tally.customers() == 0);
        return stars;
    }

    /** The list knows stars in force only; other stars lead to the customers as a whole. */
    static String link(Filter filter, StarView by, Integer star) {
        return by == StarView.IN_FORCE ? filter.customers("star", star == null ? "unrated" : star) : filter.customers();
    }
}
