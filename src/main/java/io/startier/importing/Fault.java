package io.startier.importing;

import java.util.List;

/**
 * Why a row cannot be taken.
 *
 * @param column the header as it stands in the file, or null where the row as a whole is at fault
 * @param content what stands in the cell, shortened
 * @param code message key
 * @param arguments of the message
 */
record Fault(int row, int line, String column, String content, String code, List<String> arguments) {

    private static final int SHOWN = 100;
    static final String OWN = "import.fault.";

    Fault {
        content = shortened(content);
        arguments = arguments.stream().map(Fault::shortened).toList();
    }

    /** The part of the message key that names the complaint. */
    String shortCode() {
        return code.startsWith(OWN) ? code.substring(OWN.length()) : code;
    }

    private static String shortened(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= SHOWN) {
            return printable(text);
        }
        return printable(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…";
    }

    /** No database column takes a zero character, and nobody can read a lone surrogate. */
    private static String printable(String text) {
        if (text == null) {
            return null;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints()
                .map(sign ->
                        Character.getType(sign) == Character.CONTROL || Character.getType(sign) == Character.SURROGATE
                                ? '\uFFFD'
                                : sign)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
