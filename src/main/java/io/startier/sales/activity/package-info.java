/** What serving customers takes and costs (row S4). */
@NamedInterface("activity")
package io.startier.sales.activity;

import org.springframework.modulith.NamedInterface;
