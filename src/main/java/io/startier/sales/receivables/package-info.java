/** Invoices and payments: what is due, what was paid when, and what is overdue (row S3). */
@NamedInterface("receivables")
package io.startier.sales.receivables;

import org.springframework.modulith.NamedInterface;
