package io.startier.account;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A person who can sign in once a password is set through an invitation. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String name;
    private String email;
    private String passwordHash;
    private Long teamId;
    private boolean active = true;
    private int credentialsVersion;
    private boolean demonstration;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private int version;

    protected User() {}

    User(String username, String name, String email, Set<Role> roles, Long teamId, Instant createdAt) {
        this.username = username;
        this.name = name;
        this.email = email;
        this.roles.addAll(roles);
        this.teamId = teamId;
        this.createdAt = createdAt;
    }

    void describe(String newName, String newEmail) {
        this.name = newName;
        this.email = newEmail;
    }

    /** Rights change at once: sessions and tokens made before are dead. */
    void assign(Set<Role> newRoles, Long newTeamId) {
        if (!roles.equals(newRoles)) {
            roles.clear();
            roles.addAll(newRoles);
            credentialsVersion++;
        }
        this.teamId = newTeamId;
    }

    void setPassword(String hash) {
        this.passwordHash = hash;
        credentialsVersion++;
    }

    /** A stronger hash of the same password: nothing else changes. */
    void rehashPassword(String hash) {
        this.passwordHash = hash;
    }

    void deactivate() {
        this.active = false;
        credentialsVersion++;
    }

    void activate() {
        this.active = true;
    }

    /** Whether this is one more administrator who could sign in. */
    boolean canAdminister() {
        return active && roles.contains(Role.ADMINISTRATOR) && (passwordHash != null || demonstration);
    }

    /** The person's sessions and tokens are dead, the password stays. */
    void endSessions() {
        credentialsVersion++;
    }

    void markAsDemonstration() {
        this.demonstration = true;
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    Long teamId() {
        return teamId;
    }

    boolean isActive() {
        return active;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    int version() {
        return version;
    }
}
