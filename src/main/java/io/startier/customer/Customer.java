package io.startier.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A company we sell to or want to sell to; a prospect without an order is a customer like any other (row C1). */
@Entity
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private String nameEn;
    private String country;
    private String region;
    private String city;
    private String address;
    private String phone;
    private String website;
    private String industry;
    private Integer staffCount;
    private String founded;
    private String source;
    private String productLines;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Long ownerId;
    private Long teamId;
    private Integer starInForce;
    private Instant starSince;
    private String searchText;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "customer_tag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();

    @Version
    private int version;

    protected Customer() {}

    Customer(String code, CustomerProfile profile, Instant at) {
        this.code = code;
        this.createdAt = at;
        describe(profile, at);
    }

    void describe(CustomerProfile profile, Instant at) {
        this.name = profile.name();
        this.nameEn = profile.nameEn();
        this.country = profile.country();
        this.region = profile.region();
        this.city = profile.city();
        this.address = profile.address();
        this.phone = profile.phone();
        this.website = profile.website();
        this.industry = profile.industry();
        this.staffCount = profile.staffCount();
        this.founded = profile.founded();
        this.source = profile.source();
        this.productLines = profile.productLines();
        this.stage = profile.stage();
        this.tags.retainAll(profile.tags());
        this.tags.addAll(profile.tags());
        this.searchText = profile.searchText(code);
        this.updatedAt = at;
    }

    void handOver(Long newOwnerId, Long newTeamId, Instant at) {
        this.ownerId = newOwnerId;
        this.teamId = newTeamId;
        this.updatedAt = at;
    }

    void takeStar(int star, Instant since) {
        this.starInForce = star;
        this.starSince = since;
    }

    CustomerProfile profile() {
        return new CustomerProfile(
                name,
                nameEn,
                country,
                region,
                city,
                address,
                phone,
                website,
                industry,
                staffCount,
                founded,
                source,
                productLines,
                stage,
                Set.copyOf(tags));
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Long ownerId() {
        return ownerId;
    }

    Long teamId() {
        return teamId;
    }

    Integer starInForce() {
        return starInForce;
    }

    int version() {
        return version;
    }
}
