package io.startier.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a file may be (row S5).
 *
 * @param bytes of the file; the server's own limit for uploads must not be below it
 * @param rows below the header
 * @param columns in any row
 * @param characters in one cell, counted as code points
 * @param errorsShown in pages and answers; all of them are in the file of rejected rows
 */
@ConfigurationProperties("startier.import")
record ImportLimits(
        @DefaultValue("20000000") int bytes,
        @DefaultValue("200000") int rows,
        @DefaultValue("100") int columns,
        @DefaultValue("1000") int characters,
        @DefaultValue("1000") int errorsShown) {}
