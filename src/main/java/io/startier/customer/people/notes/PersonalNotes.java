package io.startier.customer.people.notes;

import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The personal notes on one person, read and changed as a whole. */
@Entity
class PersonalNotes {

    @Id
    private Long contactId;

    private Instant writtenAt;
    private String writer;

    @ElementCollection
    @CollectionTable(name = "personal_note", joinColumns = @JoinColumn(name = "contact_id"))
    @MapKeyColumn(name = "topic")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "content")
    private Map<NoteTopic, String> texts = new EnumMap<>(NoteTopic.class);

    @Version
    private Integer version;

    protected PersonalNotes() {}

    PersonalNotes(long contactId) {
        this.contactId = contactId;
    }

    /** Topics without a text are forgotten. */
    void write(Map<NoteTopic, String> newTexts, Actor by, Instant at) {
        texts.keySet().retainAll(newTexts.keySet());
        texts.putAll(newTexts);
        this.writer = by.name();
        this.writtenAt = at;
    }

    /** @throws Conflict where somebody has written since */
    void requireVersion(Integer seen) {
        if (!Objects.equals(version, seen)) {
            throw new Conflict("error.409.detail");
        }
    }

    Notes seen() {
        return new Notes(Map.copyOf(texts), version, writer, writtenAt);
    }
}
