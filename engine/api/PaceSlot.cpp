#include "api/PaceSlot.h"

#include "api/Pacer.h"

#include <utility>

namespace ek {

PaceSlot::PaceSlot(Pacer &pacer, quint64 id)
    : m_pacer(&pacer)
    , m_id(id)
{
}

PaceSlot::PaceSlot(PaceSlot &&other) noexcept
    : m_pacer(std::exchange(other.m_pacer, nullptr))
    , m_id(std::exchange(other.m_id, 0))
    , m_isUsed(std::exchange(other.m_isUsed, false))
{
}

PaceSlot &PaceSlot::operator=(PaceSlot &&other) noexcept
{
    if (this == &other)
        return *this;
    giveBack();
    m_pacer = std::exchange(other.m_pacer, nullptr);
    m_id = std::exchange(other.m_id, 0);
    m_isUsed = std::exchange(other.m_isUsed, false);
    return *this;
}

PaceSlot::~PaceSlot()
{
    giveBack();
}

void PaceSlot::refuse(std::optional<std::chrono::milliseconds> retryAfter)
{
    if (m_pacer && isHeld())
        m_pacer->refuse(retryAfter);
}

void PaceSlot::giveBack()
{
    const quint64 id = std::exchange(m_id, 0);
    const bool isUsed = std::exchange(m_isUsed, false);
    if (m_pacer && id != 0)
        m_pacer->giveBack(id, isUsed);
}

} // namespace ek
