package io.startier.customer.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A person at a customer. */
@Entity
class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long customerId;
    private String name;
    private String title;
    private String email;
    private String phone;

    @Enumerated(EnumType.STRING)
    private BuyingRole buyingRole;

    @Enumerated(EnumType.STRING)
    private Layer layer;

    @Enumerated(EnumType.STRING)
    private Department department;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Enumerated(EnumType.STRING)
    private Influence influence;

    @Enumerated(EnumType.STRING)
    private Familiarity familiarity;

    private Long reportsTo;

    /** Never written from here: it only moves forward, whoever is first. */
    @Column(insertable = false, updatable = false)
    private LocalDate lastMetOn;

    @Version
    private int version;

    protected Contact() {}

    Contact(long customerId, ContactProfile profile) {
        this.customerId = customerId;
        describe(profile);
    }

    void describe(ContactProfile profile) {
        this.name = profile.name();
        this.title = profile.title();
        this.email = profile.email();
        this.phone = profile.phone();
        this.buyingRole = profile.buyingRole();
        this.layer = profile.layer();
        this.department = profile.department();
        this.stance = profile.stance();
        this.influence = profile.influence();
        this.familiarity = profile.familiarity();
        this.reportsTo = profile.reportsTo();
    }

    ContactProfile profile() {
        return new ContactProfile(
                name, title, email, phone, buyingRole, layer, department, stance, influence, familiarity, reportsTo);
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    Long reportsTo() {
        return reportsTo;
    }

    LocalDate lastMetOn() {
        return lastMetOn;
    }

    int version() {
        return version;
    }
}
