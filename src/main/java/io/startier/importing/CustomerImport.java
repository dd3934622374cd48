package io.startier.importing;

import io.startier.account.Scope;
import io.startier.customer.CustomerDraft;
import io.startier.customer.CustomerRegister;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers, written through their register, so that each has its own history. */
@Component
class CustomerImport implements RecordStore {

    private final CustomerRegister register;
    private final CustomerLookup lookup;
    private final JdbcClient jdbc;

    CustomerImport(CustomerRegister register, CustomerLookup lookup, JdbcClient jdbc) {
        this.register = register;
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return RecordType.CUSTOMER;
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var found = new HashMap<String, Fields>();
        var known = lookup.find(keys, Scope.EVERYTHING);
        var teams = new HashMap<Long, String>();
        load.teams().forEach((code, team) -> teams.put(team.id(), code));
        known.forEach((code, one) ->
                found.put(code, fields(one.id()).with("owner", one.owner()).with("team", teams.get(one.teamId()))));
        return found;
    }

    private Fields fields(long id) {
        var profile = register.profileOf(id);
        return Fields.none()
                .with("name", profile.name())
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
                .with("productLines", profile.productLines())
                .with("stage", profile.stage())
                .with("tags", String.join(";", new TreeSet<>(profile.tags())));
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = lookup.ids(changes.stream().map(Change::key).toList());
        for (var change : changes) {
            write(change, ids.get(change.key()), load);
        }
    }

    private void write(Change change, Long id, Load load) {
        if (change.isNew() != (id == null)) {
            throw new Conflict("import.overtaken");
        }
        var fields = change.after();
        var profile = CustomerDraft.of(fields::get).checkedProfile();
        var owner = fields.get("owner") == null ? null : load.people().get(fields.get("owner"));
        var team = fields.get("team") == null ? null : load.teams().get(fields.get("team"));
        var ownerId = owner == null ? null : (Long) owner.id();
        var teamId = team == null ? null : (Long) team.id();
        if (id == null) {
            register.register(change.key(), profile, ownerId, teamId, load.actor());
        } else {
            register.describe(id, profile, load.actor());
            register.handOver(id, ownerId, teamId, null, load.actor());
        }
    }

    /** Only a customer that nothing has been attached to since. */
    @Override
    public void remove(List<String> keys, Load load) {
        for (var key : keys) {
            try {
                jdbc.sql("delete from customer where code = ?").param(key).update();
            } catch (DataIntegrityViolationException attached) {
                throw new Conflict("import.undo.later", key);
            }
        }
    }

    /** The customer's id. @throws NotFound when there is none of that code */
    long id(String code) {
        var id = lookup.ids(List.of(code)).get(code);
        if (id == null) {
            throw new NotFound("customer");
        }
        return id;
    }
}
