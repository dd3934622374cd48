package io.startier.tiering;

/** What the ABC ranking ranks by (row T3). */
public enum AbcMeasure {
    SALES,
    PROFIT
}
