/** What daily reports consume from the topic {@code sales.session}. */
@NullMarked
package uz.erp.analytics.dailysales.messaging;

import org.jspecify.annotations.NullMarked;
