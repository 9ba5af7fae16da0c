/** The services' migrations of one store, and their rollout over all stores. */
@NullMarked
package uz.erp.operations.migration;

import org.jspecify.annotations.NullMarked;
