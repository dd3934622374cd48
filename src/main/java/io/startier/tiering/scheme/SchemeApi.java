package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the rules (row T13). Amounts are in base currency, shares are 0–1. */
@RestController
@RequestMapping("/api/schemes")
@Allowed(everyone = true)
class SchemeApi {

    private final SchemeArchive archive;

    SchemeApi(SchemeArchive archive) {
        this.archive = archive;
    }

    /** All versions, the newest first. */
    @GetMapping
    List<SchemeVersion> history() {
        return archive.all();
    }

    /** The version in force. */
    @GetMapping("/current")
    SchemeVersion current() {
        return archive.current();
    }
}
