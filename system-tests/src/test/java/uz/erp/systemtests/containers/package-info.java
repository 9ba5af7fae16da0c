/**
 * The Compose file held against rules: containers are confined, networks apart, secrets never in
 * it.
 */
@NullMarked
package uz.erp.systemtests.containers;

import org.jspecify.annotations.NullMarked;
