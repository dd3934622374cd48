package io.startier.importing;

import io.startier.account.People;
import io.startier.account.TeamRegister;
import io.startier.shared.Conflict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Teams: how they stand in files and how they are kept. */
@Component
class TeamImport implements RowReader, RecordStore {

    private final TeamRegister register;
    private final People people;

    TeamImport(TeamRegister register, People people) {
        this.register = register;
        this.people = people;
    }

    @Override
    public Kind kind() {
        return Kind.TEAMS;
    }

    @Override
    public RecordType type() {
        return RecordType.TEAM;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("code", "name");
        var given = Fields.none().with("name", cells.text("name")).with("parent", cells.key("parent"));
        return List.of(new Entry(RecordType.TEAM, cells.key("code"), given));
    }

    /** The team above may stand below in the file. */
    @Override
    public void check(List<Candidate> candidates, Load load) {
        candidates.forEach(candidate -> load.seen().add(candidate.subject().key()));
        for (var candidate : candidates) {
            var parent = candidate.subject().given().get("parent");
            boolean known = parent == null
                    || load.teams().containsKey(parent)
                    || load.seen().contains(parent);
            if (!known || candidate.subject().key().equals(parent)) {
                candidate.cells().fault("parent", "parent");
            }
        }
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var wanted = new HashSet<>(keys);
        var teams = people.teams();
        var codes = teams.stream().collect(Collectors.toMap(People.TeamView::id, People.TeamView::code));
        var found = new HashMap<String, Fields>();
        for (var team : teams) {
            if (wanted.contains(team.code())) {
                found.put(
                        team.code(),
                        Fields.none().with("name", team.name()).with("parent", codes.get(team.parentId())));
            }
        }
        return found;
    }

    /** All teams first, then their places, so that the order of the rows does not matter. */
    @Override
    public void write(List<Change> changes, Load load) {
        var known = people.teamsByCode();
        for (var change : changes) {
            if (!known.containsKey(change.key())) {
                register.add(change.key(), change.after().get("name"), null, load.actor());
            }
        }
        var ids = people.teamsByCode();
        for (var change : changes) {
            register.change(
                    ids.get(change.key()).id(),
                    change.after().get("name"),
                    change.after().get("parent"),
                    load.actor());
        }
    }

    /** Those below first. */
    @Override
    public void remove(List<String> keys, Load load) {
        var ids = people.teamsByCode();
        var left = new HashSet<>(keys);
        while (!left.isEmpty()) {
            var parents = people.teams().stream()
                    .filter(team -> team.parentId() != null)
                    .map(People.TeamView::parentId)
                    .collect(Collectors.toSet());
            var leaf = left.stream()
                    .filter(key -> !parents.contains(ids.get(key).id()))
                    .findFirst()
                    .orElseThrow(() -> new Conflict("import.undo.used"));
            register.delete(ids.get(leaf).id(), load.actor());
            left.remove(leaf);
        }
    }
}
