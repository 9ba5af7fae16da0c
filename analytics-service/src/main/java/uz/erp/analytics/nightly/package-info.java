/** What a store needs done each night: asked for by the first event of its day. */
@NullMarked
package uz.erp.analytics.nightly;

import org.jspecify.annotations.NullMarked;
