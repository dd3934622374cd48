package io.startier.engagement.visit;

import io.startier.customer.AccountFigures;
import io.startier.customer.CustomerRegister;
import io.startier.customer.CustomerView;
import io.startier.customer.people.BuyingRole;
import io.startier.customer.people.Contacts;
import io.startier.engagement.visit.VisitPackSection.Fact;
import io.startier.engagement.visit.VisitPackSection.Section;
import io.startier.engagement.visit.VisitPackSection.Table;
import io.startier.shared.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What every card says: the company, its people, its figures, and what was talked about last. */
@Configuration(proxyBeanMethods = false)
class PackSections {

    private static final int VISITS = 3;

    private record Part(int position, Function<CustomerView, List<Section>> content) implements VisitPackSection {

        @Override
        public List<Section> of(CustomerView customer) {
            return content.apply(customer);
        }
    }

    @Bean
    VisitPackSection packCompany(CustomerRegister register, Messages messages) {
        return new Part(10, customer -> {
            var profile = register.profileOf(customer.id());
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(messages.of("customer.address"), profile.address()));
            facts.add(new Fact(messages.of("customer.phone"), profile.phone()));
            facts.add(new Fact(messages.of("common.industry"), profile.industry()));
            facts.add(new Fact(messages.of("customer.owner"), customer.ownerName()));
            facts.add(new Fact(messages.of("customer.productLines"), profile.productLines()));
            facts.removeIf(fact -> fact.value() == null);
            return List.of(Section.of(messages.of("pack.company"), facts));
        });
    }

    @Bean
    VisitPackSection packFigures(ObjectProvider<AccountFigures> figures, Messages messages) {
        return new Part(
                20,
                customer -> List.of(Section.of(
                        messages.of("pack.figures"),
                        figures.stream()
                                .flatMap(source -> source.of(customer.id()).stream())
                                .sorted(Comparator.comparingInt(AccountFigures.Figure::position))
                                .map(figure -> new Fact(messages.of(figure.label()), spoken(figure, messages)))
                                .toList())));
    }

    @Bean
    VisitPackSection packPeople(Contacts contacts, Messages messages) {
        return new Part(30, customer -> {
            var rows = contacts.of(customer.id()).stream()
                    .map(contact -> contact.profile())
                    .map(one -> Arrays.asList(one.name(), one.title(), role(one.buyingRole(), messages), one.phone()))
                    .toList();
            var columns = List.of(
                    messages.of("common.person"),
                    messages.of("contact.title"),
                    messages.of("contact.buyingRole"),
                    messages.of("customer.phone"));
            return rows.isEmpty()
                    ? List.of()
                    : List.of(Section.of(messages.of("visit.people"), new Table(columns, rows)));
        });
    }

    @Bean
    VisitPackSection packVisits(VisitList visits, Messages messages) {
        return new Part(40, customer -> {
            var done = new VisitFilter("done", null, null, null, null, null);
            var rows = visits.ofCustomer(customer.id(), done, 0).stream()
                    .limit(VISITS)
                    .map(one ->
                            Arrays.asList(messages.day(one.doneOn()), one.people(), one.discussed(), one.nextStep()))
                    .toList();
            var columns = List.of(
                    messages.of("common.date"),
                    messages.of("visit.people"),
                    messages.of("visit.discussed"),
                    messages.of("visit.nextStep"));
            return rows.isEmpty()
                    ? List.of()
                    : List.of(Section.of(messages.of("pack.visits"), new Table(columns, rows)));
        });
    }

    private static String role(BuyingRole role, Messages messages) {
        return role == null ? null : messages.of("contact.buyingRole." + role);
    }

    private static String spoken(AccountFigures.Figure figure, Messages messages) {
        var language = LocaleContextHolder.getLocale();
        if (figure.kind() == AccountFigures.Kind.TEXT || figure.number() == null) {
            return figure.kind() == AccountFigures.Kind.STAR ? messages.of("star.unrated") : figure.text();
        }
        return switch (figure.kind()) {
            case SHARE -> percent(language).format(figure.number());
            case STAR -> messages.of("pack.stars", figure.number().intValue());
            default -> NumberFormat.getIntegerInstance(language).format(figure.number());
        };
    }

    private static NumberFormat percent(Locale language) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
