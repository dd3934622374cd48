/** What tests of every module share: a fresh database, a clock that can be set, and a browser. */
package io.startier.testing;
