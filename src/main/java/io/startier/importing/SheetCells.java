package io.startier.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a sheet's row as texts: days as 2026-03-31, numbers with the fifteen digits that Excel itself knows. */
final class SheetCells {

    /** Formats that every workbook has without naming them. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final MathContext EXCEL = new MathContext(15);
    private static final LocalDate BEGIN = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SheetCells() {}

    static List<String> of(Row row, boolean since1904) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell, since1904));
        }
        return texts;
    }

    private static String text(Cell cell, boolean since1904) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber(), cell, since1904);
            case FORMULA -> formula(cell, since1904);
            case EMPTY -> "";
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** What Excel had worked out when the file was saved. */
    private static String formula(Cell cell, boolean since1904) {
        var value = cell.getRawValue();
        if (value == null) {
            return "";
        }
        try {
            return number(new BigDecimal(value), cell, since1904);
        } catch (NumberFormatException text) {
            return value;
        }
    }

    private static String number(BigDecimal number, Cell cell, boolean since1904) {
        if (isDate(cell) && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return day(number, since1904);
        }
        var rounded = number.round(EXCEL);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String day(BigDecimal number, boolean since1904) {
        var day = (since1904 ? BEGIN_1904 : BEGIN).plusDays(number.longValue());
        var seconds = number.remainder(BigDecimal.ONE).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        int inDay = Math.min(seconds.intValue(), SECONDS.intValue() - 1);
        return inDay == 0 ? day.toString() : day + " " + LocalTime.ofSecondOfDay(inDay);
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && DATE_FORMATS.contains(id)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null && letters(format).chars().anyMatch(sign -> sign == 'y' || sign == 'd');
    }

    private static String letters(String format) {
        return NO_LETTERS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
