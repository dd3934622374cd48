package io.startier.account;

/** A team as edited in the browser; {@code parent} is a code, {@code version} that of the record when it was opened. */
record TeamForm(String code, String name, String parent, String version) {

    static TeamForm of(Team team, String parentCode) {
        return new TeamForm(
                team.code(), team.name(), parentCode == null ? "" : parentCode, String.valueOf(team.version()));
    }

    boolean isOf(int currentVersion) {
        return String.valueOf(currentVersion).equals(version);
    }

    TeamForm withVersion(int current) {
        return new TeamForm(code, name, parent, String.valueOf(current));
    }
}
