/** Whether cards are kept up: weekly checks, monthly and quarterly analyses, the representatives' records (rows P2, P7). */
@NamedInterface("discipline")
package io.startier.profile.discipline;

import org.springframework.modulith.NamedInterface;
