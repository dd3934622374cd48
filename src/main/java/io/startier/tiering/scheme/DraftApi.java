package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The draft of the rules (row T13). Amounts are in base currency, shares are 0–1. Every change names the version of the draft
 * that its author saw.
 */
@RestController
@RequestMapping("/api/schemes/draft")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class DraftApi {

    /** @param rules all of them, as GET returns them */
    record Change(Integer version, JsonNode rules) {}

    record Publication(Integer version, String reason) {}

    record Published(int version) {}

    private final DraftDesk desk;
    private final Sections sections;
    private final Publishing publishing;

    DraftApi(DraftDesk desk, Sections sections, Publishing publishing) {
        this.desk = desk;
        this.sections = sections;
        this.publishing = publishing;
    }

    /** The draft; where there is none ({@code begun} is false), the rules in force, for a change to begin with. */
    @GetMapping
    Draft draft() {
        return desk.current();
    }

    /**
     * Replaces the rules of the draft, which begins with this where there is none.
     *
     * @throws Invalid with the fields that cannot be taken, named {@code <section>.<field>}: 422
     * @throws Conflict when somebody changed the draft meanwhile: 409
     */
    @PutMapping
    Draft change(@RequestBody Change change, CurrentUser user) {
        int version = given(change.version());
        desk.change(version, sections.checked(rules(change.rules())), "all", user.actor());
        return desk.current();
    }

    /**
     * Puts the draft in force and uses it up.
     *
     * @return the number of the new version
     * @throws Invalid without a reason, or when nothing differs from the rules in force: 422
     * @throws Conflict when somebody changed the draft meanwhile, or it builds on rules not in force any more: 409
     */
    @PostMapping("/publish")
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
    Published publish(@RequestBody Publication publication, CurrentUser user) {
        return new Published(publishing.publish(given(publication.version()), publication.reason(), user.actor()));
    }

    private static int given(Integer version) {
        if (version == null) {
            throw new Invalid("version", "tiering.scheme.invalid.choice");
        }
        return version;
    }

    private static Rules rules(JsonNode document) {
        if (document == null || !document.isObject()) {
            throw new Invalid("rules", "schemes.invalid.incomplete");
        }
        try {
            return Schemes.read(document.toString());
        } catch (JacksonException unreadable) {
            throw new Invalid("rules", "schemes.invalid.document", unreadable.getOriginalMessage());
        }
    }
}
