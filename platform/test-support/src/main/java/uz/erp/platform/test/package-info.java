/** What tests of a service stand on: real backends, signed passes, contracts, rules. */
@NullMarked
package uz.erp.platform.test;

import org.jspecify.annotations.NullMarked;
