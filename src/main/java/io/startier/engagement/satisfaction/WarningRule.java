package io.startier.engagement.satisfaction;

/**
 * When an answer is a warning (row P9).
 *
 * @param csatFall by how many points or more the satisfaction has fallen; @param npsFall the same of the recommendation
 * @param csatLow at which value or less it is a warning by itself, 0 for never; @param npsLow the same of the recommendation
 */
record WarningRule(int csatFall, int npsFall, int csatLow, int npsLow, int version) {

    /** @param before the answer before, or null */
    boolean warnsOf(Score before, Score now) {
        boolean low = now.csat() <= csatLow || now.nps() <= npsLow;
        boolean falls =
                before != null && (before.csat() - now.csat() >= csatFall || before.nps() - now.nps() >= npsFall);
        return low || falls;
    }
}
