package io.startier.importing;

import io.startier.account.People;
import io.startier.account.Scope;
import io.startier.customer.CustomerDraft;
import io.startier.customer.Stage;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Customers (rows C1, C2); their rules are those of the form. */
@Component
class CustomerReader implements RowReader {

    private final CustomerLookup customers;

    CustomerReader(CustomerLookup customers) {
        this.customers = customers;
    }

    @Override
    public Kind kind() {
        return Kind.CUSTOMERS;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("code", "name");
        var code = cells.key("code");
        var given = profile(cells);
        var otherwise = Fields.none().with("stage", Stage.PROSPECT);
        people(cells, load, given, otherwise);
        var entries = new ArrayList<Entry>();
        potential(cells, load, code).ifPresent(entries::add);
        entries.add(new Entry(RecordType.CUSTOMER, code, given, otherwise));
        return entries;
    }

    private static Fields profile(Cells cells) {
        var draft = CustomerDraft.of(column -> {
            var name = column.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            return name.equals("product_lines") ? null : cells.raw(name);
        });
        var given = Fields.none();
        try {
            draft.checkedCode();
        } catch (Invalid invalid) {
            reportOnce(cells, invalid);
        }
        try {
            var profile = draft.checkedProfile();
            given.with("name", profile.name())
                    .with("nameEn", profile.nameEn())
                    .with("country", profile.country())
                    .with("region", profile.region())
                    .with("city", profile.city())
                    .with("address", profile.address())
                    .with("phone", profile.phone())
                    .with("website", profile.website())
                    .with("industry", profile.industry())
                    .with("staffCount", profile.staffCount())
                    .with("founded", profile.founded())
                    .with("source", profile.source())
                    .with("stage", cells.text("stage") == null ? null : profile.stage())
                    .with("tags", String.join(";", new TreeSet<>(profile.tags())));
        } catch (Invalid invalid) {
            reportOnce(cells, invalid);
        }
        return given;
    }

    /** An empty required cell is already complained about. */
    private static void reportOnce(Cells cells, Invalid invalid) {
        if (cells.isSound()) {
            cells.faults(invalid);
        }
    }

    private static void people(Cells cells, Load load, Fields given, Fields otherwise) {
        var owner = cells.text("owner");
        var person = owner == null ? null : load.people().get(owner.toLowerCase(Locale.ROOT));
        if (owner != null && (person == null || !mayOwn(person, load))) {
            cells.fault("owner", "owner");
            return;
        }
        var team = cells.key("team");
        if (team != null
                && (!load.teams().containsKey(team)
                        || !leads(load, load.teams().get(team).id()))) {
            cells.fault("team", "team");
        }
        given.with("owner", person == null ? null : person.username()).with("team", team);
        otherwise.with("team", defaultTeam(person, load));
    }

    private static String defaultTeam(People.Person owner, Load load) {
        var own = load.scope().everything() ? null : load.user().teamId();
        var teamId = owner == null ? own : owner.teamId();
        return teamCode(teamId, load);
    }

    private static String teamCode(Long teamId, Load load) {
        return load.teams().values().stream()
                .filter(team -> teamId != null && team.id() == teamId)
                .map(People.TeamView::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean mayOwn(People.Person person, Load load) {
        return leads(load, person.teamId());
    }

    private static boolean leads(Load load, Long teamId) {
        return load.scope().covers(null, teamId);
    }

    private static Optional<Entry> potential(Cells cells, Load load, String code) {
        BigDecimal amount = cells.number("potential_amount");
        var currency = cells.currency("potential_currency");
        if (amount == null) {
            return Optional.empty();
        }
        PotentialCells.check(cells, "potential_amount", amount, "potential_currency", currency, load.today(), load);
        var given = Fields.none()
                .with("amount", amount)
                .with("currency", currency == null ? load.rates().baseCurrency() : currency);
        return Optional.of(new Entry(RecordType.CURRENT_POTENTIAL, code, given));
    }

    /** What exists must be the importer's to change, and a new owner brings the own team along. */
    @Override
    public void check(List<Candidate> candidates, Load load) {
        var codes = candidates.stream().map(one -> one.subject().key()).toList();
        var all = customers.find(codes, Scope.EVERYTHING);
        for (var candidate : candidates) {
            var known = all.get(candidate.subject().key());
            if (known != null && !load.scope().covers(null, known.teamId())) {
                candidate.cells().fault("code", "customer");
            } else if (known != null) {
                followOwner(candidate.subject().given(), known, load);
            } else if (!load.scope().everything()) {
                requireLedTeam(candidate, load);
            }
        }
    }

    private static void followOwner(Fields given, CustomerLookup.Known known, Load load) {
        var owner = given.get("owner");
        if (owner != null && !owner.equals(known.owner()) && given.get("team") == null) {
            given.with("team", teamCode(load.people().get(owner).teamId(), load));
        }
    }

    private static void requireLedTeam(Candidate candidate, Load load) {
        var team = candidate.subject().after(null).get("team");
        if (team == null || !leads(load, load.teams().get(team).id())) {
            candidate.cells().fault("team", "team");
        }
    }
}
