package io.startier.customer.people;

import java.util.HashSet;
import java.util.Map;

/** Who reports to whom, by any key; who reports to nobody has no entry. */
public record ReportingLines<K>(Map<K, K> bosses) {

    /** Whether the person would come to report to themselves, over however many others. */
    public boolean wouldCircle(K person, K boss) {
        var met = new HashSet<K>();
        for (var above = boss; above != null && met.add(above); above = bosses.get(above)) {
            if (above.equals(person)) {
                return true;
            }
        }
        return false;
    }
}
