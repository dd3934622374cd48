/** Who may do what: every route, every role, every record (rows X2, X3). */
package io.startier.access;
