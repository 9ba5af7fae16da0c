/**
 * Pictures of products: JPEG, PNG or WebP, recognised and decoded when they come in.
 *
 * <p>Invariants: at most ten to a product, none twice; the first in order is the primary one; what
 * is stored could be decoded once and is served as the type it was recognised as, never as what the
 * client called it. A change of the pictures is a change of the product.
 */
@NullMarked
package uz.erp.catalog.image;

import org.jspecify.annotations.NullMarked;
