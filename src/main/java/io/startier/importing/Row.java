package io.startier.importing;

import java.util.List;

/**
 * One row of a file as it stands there.
 *
 * @param number 1 is the first row below the header; blank rows are not counted
 * @param line the line of the file on which it begins
 */
record Row(int number, int line, List<String> cells) {}
