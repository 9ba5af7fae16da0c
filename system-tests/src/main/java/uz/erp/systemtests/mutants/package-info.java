/**
 * Planted bugs and how they are hunted: each hunt must find the bug, and nothing in the build
 * without it.
 */
@NullMarked
package uz.erp.systemtests.mutants;

import org.jspecify.annotations.NullMarked;
