package io.startier.shared;

import java.util.regex.Pattern;

/**
 * Keeps texts in exported files from being run as formulas by a spreadsheet (row S6): an apostrophe is put before them,
 * and {@link #open} takes exactly that apostrophe away again, so that an exported file can be imported.
 */
public final class FormulaGuard {

    private static final String MARK = "'";
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";
    private static final String BREAKS_CELL = "\t\r\n";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    /** The text, marked if a spreadsheet could take it for a formula; plain negative numbers stay numbers. */
    public static String close(String cell) {
        return isDangerous(withoutMarks(cell)) ? MARK + cell : cell;
    }

    /** The text as it was before {@link #close}. */
    public static String open(String cell) {
        return cell.startsWith(MARK) && isDangerous(withoutMarks(cell)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        if (text.isEmpty() || NEGATIVE_NUMBER.matcher(text).matches()) {
            return false;
        }
        if (BREAKS_CELL.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        var visible = text.chars().dropWhile(FormulaGuard::isInvisible).findFirst();
        return visible.isPresent() && STARTS_FORMULA.indexOf(visible.getAsInt()) >= 0;
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static String withoutMarks(String cell) {
        return cell.replaceFirst("^'+", "");
    }
}
