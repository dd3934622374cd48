package io.startier.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A sales team; its managers are its users with the role sales manager, and they lead the teams below it too. */
@Entity
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private Long parentId;

    @Version
    private int version;

    protected Team() {}

    Team(String code, String name, Long parentId) {
        this.code = code;
        this.name = name;
        this.parentId = parentId;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void moveBelow(Long newParentId) {
        this.parentId = newParentId;
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

    Long parentId() {
        return parentId;
    }

    int version() {
        return version;
    }
}
