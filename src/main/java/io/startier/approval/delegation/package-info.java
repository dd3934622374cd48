/** Who is out of office, and who signs in their name meanwhile (row A4). */
package io.startier.approval.delegation;
