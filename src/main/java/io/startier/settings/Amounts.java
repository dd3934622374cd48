package io.startier.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts of money as pages write them: with as many decimals as the currency has, yen without any. */
@Component("amounts")
public class Amounts {

    /**
     * In the reader's language, without the currency's code.
     *
     * @return a dash for null
     */
    public String of(BigDecimal amount, String currency) {
        if (amount == null) {
            return "–";
        }
        int decimals = Currencies.decimals(currency);
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
