package io.startier.tiering.scheme.simulation;

/** Customers of a salesperson by suggested stars, with the rules in force and with the draft; the name is null for none. */
record Workload(String owner, int keyBefore, int keyAfter, int vipBefore, int vipAfter, int customers) {

    public boolean isDifferent() {
        return keyBefore != keyAfter || vipBefore != vipAfter;
    }
}
