package dev.roster.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: each change yields another one, which shares most of its nodes with this. A height
 * balanced (AVL) tree, so that look-up, change and the first step of a walk take logarithmic time.
 */
final class SortedTable<K extends Comparable<K>, V> {

    private final @Nullable Node<K, V> root;

    private SortedTable(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K extends Comparable<K>, V> SortedTable<K, V> empty() {
        return new SortedTable<>(null);
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = node(key);
        return node == null ? null : node.value;
    }

    private @Nullable Node<K, V> node(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /**
     * Tells the entries of this that another table has not, or with another value. What both share is passed over, so the
     * time that it takes grows with the changes that lie between, not with the tables.
     */
    void differing(SortedTable<K, V> other, BiConsumer<K, V> told) {
        Deque<Node<K, V>> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            Node<K, V> node = open.pop();
            Node<K, V> there = other.node(node.key);
            if (there != node) {
                if (there == null || !there.value.equals(node.value)) {
                    told.accept(node.key, node.value);
                }
                push(open, node.left);
                push(open, node.right);
            }
        }
    }

    private static <K extends Comparable<K>, V> void push(Deque<Node<K, V>> open, @Nullable Node<K, V> node) {
        if (node != null) {
            open.push(node);
        }
    }

    SortedTable<K, V> with(K key, V value) {
        return new SortedTable<>(put(root, key, value));
    }

    SortedTable<K, V> without(K key) {
        Node<K, V> rest = remove(root, key);
        return rest == root ? this : new SortedTable<>(rest);
    }

    /** The values from one key on, in ascending order, up to another key that is not included. */
    Stream<V> ascending(K from, K to) {
        return stream(new Walk<>(root, from, to, true));
    }

    /** The same values in descending order. */
    Stream<V> descending(K from, K to) {
        return stream(new Walk<>(root, from, to, false));
    }

    /** The longest way from the root down. */
    int height() {
        return height(root);
    }

    private static <V> Stream<V> stream(Iterator<V> values) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node, put(node.left, key, value), node.right)
                : balanced(node, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            Node<K, V> left = remove(node.left, key);
            return left == node.left ? node : balanced(node, left, node.right);
        }
        if (order > 0) {
            Node<K, V> right = remove(node.right, key);
            return right == node.right ? node : balanced(node, node.left, right);
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(next, node.left, remove(node.right, next.key));
    }

    /** The entry of a node over two trees whose heights differ by two at most. */
    private static <K extends Comparable<K>, V> Node<K, V> balanced(
            Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && left.height > height(right) + 1) {
            Node<K, V> inner = left.right;
            return inner != null && inner.height > height(left.left)
                    ? inner.over(left.over(left.left, inner.left), entry.over(inner.right, right))
                    : left.over(left.left, entry.over(inner, right));
        }
        if (right != null && right.height > height(left) + 1) {
            Node<K, V> inner = right.left;
            return inner != null && inner.height > height(right.right)
                    ? inner.over(entry.over(left, inner.left), right.over(inner.right, right.right))
                    : right.over(entry.over(left, inner), right.right);
        }
        return entry.over(left, right);
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static final class Node<K extends Comparable<K>, V> {

        private final K key;
        private final V value;
        private final @Nullable Node<K, V> left;
        private final @Nullable Node<K, V> right;
        private final int height;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = 1 + Math.max(height(left), height(right));
        }

        Node<K, V> over(@Nullable Node<K, V> newLeft, @Nullable Node<K, V> newRight) {
            return new Node<>(key, value, newLeft, newRight);
        }
    }

    /** Goes through a stretch of a tree; holds the nodes that are still to come on the way back up. */
    private static final class Walk<K extends Comparable<K>, V> implements Iterator<V> {

        private final Deque<Node<K, V>> path = new ArrayDeque<>();
        private final K from;
        private final K to;
        private final boolean ascending;

        Walk(@Nullable Node<K, V> root, K from, K to, boolean ascending) {
            this.from = from;
            this.to = to;
            this.ascending = ascending;
            descend(root);
        }

        private void descend(@Nullable Node<K, V> start) {
            Node<K, V> node = start;
            while (node != null) {
                if (ascending ? node.key.compareTo(from) < 0 : node.key.compareTo(to) >= 0) {
                    node = ascending ? node.right : node.left;
                } else {
                    path.push(node);
                    node = ascending ? node.left : node.right;
                }
            }
        }

        @Override
        public boolean hasNext() {
            Node<K, V> node = path.peek();
            return node != null && (ascending ? node.key.compareTo(to) < 0 : node.key.compareTo(from) >= 0);
        }

        @Override
        public V next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = path.pop();
            descend(ascending ? node.right : node.left);
            return node.value;
        }
    }
}
