package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.Scope;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Actor;
import io.startier.tiering.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One pass over a file: who loads, what is known at its start, and what it has touched so far.
 *
 * @param products ids by code
 * @param activityKinds codes by code and by every name, in lower case
 * @param rules in force
 * @param touched customers whose figures are out of date
 * @param owing customers whose invoices or payments were written
 * @param served customers whose activities were written
 * @param judged customers whose scores were written
 * @param ratesFrom the earliest changed day by currency
 * @param seen keys of the file's own teams and people
 * @param bosses whom the file's own people report to, by their keys
 */
record Load(
        CurrentUser user,
        LocalDate today,
        ExchangeRates.Table rates,
        Map<String, People.Person> people,
        Map<String, People.TeamView> teams,
        Map<String, Long> products,
        Map<String, String> activityKinds,
        Rules rules,
        Set<Long> touched,
        Set<Long> owing,
        Set<Long> served,
        Set<Long> judged,
        Map<String, LocalDate> ratesFrom,
        Set<String> seen,
        Map<String, String> bosses) {

    Load(
            CurrentUser user,
            LocalDate today,
            ExchangeRates.Table rates,
            Map<String, People.Person> people,
            Map<String, People.TeamView> teams,
            Map<String, Long> products,
            Map<String, String> activityKinds,
            Rules rules) {
        this(
                user,
                today,
                rates,
                people,
                teams,
                products,
                activityKinds,
                rules,
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>());
    }

    Scope scope() {
        return user.scopeToLoad();
    }

    Actor actor() {
        return user.actor();
    }
}
