/** Sales that change markedly against the year before, and the causes that owners record (row P4). */
@NamedInterface("change")
package io.startier.profile.change;

import org.springframework.modulith.NamedInterface;
